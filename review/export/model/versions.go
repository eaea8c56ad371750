package model

import (
	"reflect"
	"strconv"
)

// Versioned returns a prepared report as its own version of the schema spells it:
// without the fields that later versions added. It is for encoding only.
func Versioned(r Report) any {
	if r.Report.SchemaVersion >= SchemaVersion {
		return r
	}
	return older(reflect.ValueOf(r), r.Report.SchemaVersion).Interface()
}

// older copies v into a type without the fields that came after a version.
func older(v reflect.Value, version int) reflect.Value {
	out := reflect.New(olderType(v.Type(), version)).Elem()
	switch v.Kind() {
	case reflect.Struct:
		for i := range out.NumField() {
			out.Field(i).Set(older(v.FieldByName(out.Type().Field(i).Name), version))
		}
	case reflect.Slice:
		out.Set(reflect.MakeSlice(out.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(older(v.Index(i), version))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(out.Type().Elem()))
			out.Elem().Set(older(v.Elem(), version))
		}
	default:
		out.Set(v)
	}
	return out
}

func olderType(t reflect.Type, version int) reflect.Type {
	switch t.Kind() {
	case reflect.Struct:
		var fields []reflect.StructField
		for i := range t.NumField() {
			f := t.Field(i)
			if since, _ := strconv.Atoi(f.Tag.Get("since")); since <= version {
				fields = append(fields, reflect.StructField{Name: f.Name, Type: olderType(f.Type, version), Tag: f.Tag})
			}
		}
		return reflect.StructOf(fields)
	case reflect.Slice:
		return reflect.SliceOf(olderType(t.Elem(), version))
	case reflect.Pointer:
		return reflect.PointerTo(olderType(t.Elem(), version))
	default:
		return t
	}
}
