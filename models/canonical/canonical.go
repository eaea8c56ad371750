// Package canonical writes JSON as RFC 8785 asks, for content that is hashed. It
// refuses what the content model does not have: fractions, integers beyond
// 2⁵³−1, names that occur twice, invalid UTF-8 and more than 64 levels.
package canonical

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

const (
	deepest     = 64        // levels of nesting
	safeInteger = 1<<53 - 1 // largest integer that every JSON reader keeps exact
)

// JSON rewrites one JSON value in canonical form.
func JSON(data []byte) ([]byte, error) {
	v, err := Parse(data)
	if err != nil {
		return nil, err
	}
	return Append(nil, v), nil
}

// Parse reads one JSON value as nil, bool, int64, string, []any and map[string]any.
func Parse(data []byte) (any, error) {
	if !utf8.Valid(data) {
		return nil, errors.New("canonical JSON: invalid UTF-8")
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	v, err := parseValue(dec, 0)
	if err != nil {
		return nil, fmt.Errorf("canonical JSON: %w", err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("canonical JSON: something follows the value")
	}
	return v, nil
}

func parseValue(dec *json.Decoder, depth int) (any, error) {
	tok, err := dec.Token()
	if err != nil {
		return nil, err
	}
	if depth > deepest {
		return nil, errors.New("nested too deeply")
	}
	switch tok := tok.(type) {
	case json.Delim:
		if tok == '[' {
			return parseArray(dec, depth)
		}
		return parseObject(dec, depth)
	case json.Number:
		n, err := strconv.ParseInt(tok.String(), 10, 64)
		if err != nil || n > safeInteger || n < -safeInteger {
			return nil, fmt.Errorf("%s is not an integer within ±(2⁵³−1)", tok)
		}
		return n, nil
	default:
		return tok, nil
	}
}

func parseArray(dec *json.Decoder, depth int) (any, error) {
	list := []any{}
	for dec.More() {
		v, err := parseValue(dec, depth+1)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	_, err := dec.Token()
	return list, err
}

func parseObject(dec *json.Decoder, depth int) (any, error) {
	object := map[string]any{}
	for dec.More() {
		tok, err := dec.Token()
		if err != nil {
			return nil, err
		}
		name, _ := tok.(string)
		if _, ok := object[name]; ok {
			return nil, fmt.Errorf("%q occurs twice", name)
		}
		if object[name], err = parseValue(dec, depth+1); err != nil {
			return nil, err
		}
	}
	_, err := dec.Token()
	return object, err
}

// Append appends the canonical form of a value that Parse returned.
func Append(b []byte, v any) []byte {
	switch v := v.(type) {
	case bool:
		return strconv.AppendBool(b, v)
	case int64:
		return strconv.AppendInt(b, v, 10)
	case string:
		return appendString(b, v)
	case []any:
		b = append(b, '[')
		for i, item := range v {
			if i > 0 {
				b = append(b, ',')
			}
			b = Append(b, item)
		}
		return append(b, ']')
	case map[string]any:
		b = append(b, '{')
		for i, name := range sortedNames(v) {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(appendString(b, name), ':')
			b = Append(b, v[name])
		}
		return append(b, '}')
	default:
		return append(b, "null"...)
	}
}

// sortedNames sorts by UTF-16 code units, which differs from byte order above U+FFFF.
func sortedNames(object map[string]any) []string {
	names := make([]string, 0, len(object))
	for name := range object {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return slices.Compare(utf16.Encode([]rune(a)), utf16.Encode([]rune(b)))
	})
	return names
}

func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c >= 0x20:
			b = append(b, c)
		case strings.IndexByte("\b\t\n\f\r", c) >= 0:
			b = append(b, '\\', "btnfr"[strings.IndexByte("\b\t\n\f\r", c)])
		default:
			b = fmt.Appendf(b, `\u%04x`, c)
		}
	}
	return append(b, '"')
}

// Encode writes v as JSON that is not canonical yet, without escapes for HTML and
// with a line feed at its end.
func Encode(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("encode JSON: %w", err)
	}
	return b.Bytes(), nil
}

// Hash returns the hex SHA-256 of v's canonical JSON, and that JSON.
func Hash(v any) (hash string, data []byte, err error) {
	raw, err := Encode(v, "")
	if err != nil {
		return "", nil, err
	}
	if data, err = JSON(raw); err != nil {
		return "", nil, err
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]), data, nil
}
