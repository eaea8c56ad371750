package model

import _ "embed"

//go:embed report.1.schema.json
var schema1 []byte

//go:embed report.2.schema.json
var schema2 []byte

// Schema returns the JSON Schema (2020-12) of a version of the content model, and
// nil for a version that there is not.
func Schema(version int) []byte {
	switch version {
	case 1:
		return schema1
	case SchemaVersion:
		return schema2
	default:
		return nil
	}
}
