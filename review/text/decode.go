// Package text turns the bytes of an import into an article text and cuts it
// into sentences and page furniture.
package text

import (
	"encoding/binary"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"linecheck/models"
)

// MaxPoints is the longest article text that is taken, in Unicode code points.
const MaxPoints = 200_000

// Decode turns raw bytes into article text: UTF-8, or UTF-16 with a byte order
// mark. The mark is dropped, CRLF and lone CR become LF, and nothing else is
// changed; in particular the text is never Unicode-normalised.
//
// It fails with KindInvalid for bytes in another encoding, for NUL and for a
// text of white space only, and with KindTooLarge above MaxPoints.
func Decode(raw []byte) (string, error) {
	s, err := decodeBytes(raw)
	if err != nil {
		return "", err
	}
	if i := strings.IndexByte(s, 0); i >= 0 {
		return "", models.Invalid("text.nul", "text",
			"The text holds a NUL character (byte %d). Paste the article as plain text.", i)
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	if blank(s) {
		return "", models.Invalid("text.empty", "text", "There is no text here. Paste the article.")
	}
	if n := utf8.RuneCountInString(s); n > MaxPoints {
		text := fmt.Sprintf("The text has %d characters; the limit is %d. Import it in parts.", n, MaxPoints)
		return "", &models.Error{Kind: models.KindTooLarge, Code: "text.too_long", Text: text, Fields: map[string]string{"text": text}}
	}
	return s, nil
}

func decodeBytes(raw []byte) (string, error) {
	switch {
	case len(raw) >= 2 && raw[0] == 0xFF && raw[1] == 0xFE:
		return decodeUTF16(raw[2:], binary.LittleEndian)
	case len(raw) >= 2 && raw[0] == 0xFE && raw[1] == 0xFF:
		return decodeUTF16(raw[2:], binary.BigEndian)
	}
	s := strings.TrimPrefix(string(raw), "\uFEFF")
	if utf8.ValidString(s) {
		return s, nil
	}
	at := len(raw) - len(s)
	for i, r := range s {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				at += i
				break
			}
		}
	}
	return "", models.Invalid("text.encoding", "text",
		"The text is not UTF-8 (byte %d). Open it in your editor, save it as UTF-8 and import it again.", at)
}

func decodeUTF16(raw []byte, order binary.ByteOrder) (string, error) {
	if len(raw)%2 != 0 {
		return "", models.Invalid("text.encoding", "text",
			"The text is cut off in the middle of a UTF-16 character (byte %d). Save it as UTF-8 and import it again.", len(raw)+1)
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = order.Uint16(raw[2*i:])
	}
	for i := 0; i < len(units); i++ {
		if !utf16.IsSurrogate(rune(units[i])) {
			continue
		}
		if i+1 < len(units) && utf16.DecodeRune(rune(units[i]), rune(units[i+1])) != utf8.RuneError {
			i++
			continue
		}
		return "", models.Invalid("text.encoding", "text",
			"The text is damaged UTF-16 (byte %d). Save it as UTF-8 and import it again.", 2+2*i)
	}
	return string(utf16.Decode(units)), nil
}

// blank reports whether nothing in s can be seen: white space, and format characters such as the zero-width space.
func blank(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) }) < 0
}
