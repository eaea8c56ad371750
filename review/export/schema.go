package export

import _ "embed"

// Schema is the JSON Schema (2020-12) of the content model.
//
//go:embed report.schema.json
var Schema []byte
