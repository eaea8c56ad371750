package model

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"

	"linecheck/models/canonical"
)

// Canonical returns the model as RFC 8785 canonical JSON.
func (r *Report) Canonical() ([]byte, error) {
	data, err := canonical.Encode(Versioned(Prepare(*r)), "")
	if err != nil {
		return nil, err
	}
	return canonical.JSON(data)
}

// Hash returns the content hash, see HashJSON.
func (r *Report) Hash() (string, error) {
	data, err := canonical.Encode(Versioned(Prepare(*r)), "")
	if err != nil {
		return "", err
	}
	return HashJSON(data)
}

// Seal brings the model into the form in which every format shows it, as
// Canonical does, and stores its hash in Integrity.SHA256. A report whose state,
// number or signature is still to change is sealed afterwards; only the
// signature and the generator may change later.
func (r *Report) Seal() error {
	*r = Prepare(*r)
	sum, err := r.Hash()
	if err != nil {
		return err
	}
	r.Integrity.SHA256 = sum
	return nil
}

// HashJSON returns the hex SHA-256 of a report's canonical JSON without
// report.generator, with integrity.sha256 "" and integrity.signature null. It
// takes the JSON as it is, so it proves a file that it did not write.
func HashJSON(data []byte) (string, error) {
	v, err := canonical.Parse(data)
	if err != nil {
		return "", err
	}
	root, _ := v.(map[string]any)
	header, _ := root["report"].(map[string]any)
	integrity, _ := root["integrity"].(map[string]any)
	if header == nil || integrity == nil {
		return "", errors.New("hash report: no report or no integrity in it")
	}
	delete(header, "generator")
	integrity["sha256"], integrity["signature"] = "", nil
	sum := sha256.Sum256(canonical.Append(nil, v))
	return hex.EncodeToString(sum[:]), nil
}
