package plain

import (
	"reflect"
	"strings"
	"unicode/utf8"
)

// Copy returns a deep copy of v, a tree of exported structs, slices, pointers,
// strings, numbers and booleans, with every string cleaned and every nil slice
// made empty.
func Copy[T any](v T) T {
	out, _ := copied(reflect.ValueOf(v)).Interface().(T)
	return out
}

func copied(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.String:
		out.SetString(Clean(v.String()))
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(copied(v.Field(i)))
		}
	case reflect.Slice:
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(copied(v.Index(i)))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(copied(v.Elem()))
		}
	default:
		out.Set(v)
	}
	return out
}

// Clean makes line ends LF and puts U+FFFD, one for one, where s has bytes that
// are not UTF-8, control characters other than tab and LF, or noncharacters.
func Clean(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\r':
			return '\n'
		case c == '\n' || c == '\t':
			return c
		case c < 0x20, c >= 0x7f && c < 0xa0, c >= 0xfdd0 && c <= 0xfdef, c&0xfffe == 0xfffe:
			return utf8.RuneError
		default:
			return c
		}
	}, s)
}
