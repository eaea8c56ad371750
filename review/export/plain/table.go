package plain

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Table writes rows as RFC 4180 asks, the first of them the names of the columns,
// with every other cell made inert.
func Table(w io.Writer, rows [][]string) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	for i, row := range rows {
		if i > 0 {
			for j := range row {
				row[j] = inert(row[j])
			}
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// inert puts an apostrophe before a cell that a spreadsheet could take for a
// formula or a command, also when white space or invisible characters lead it.
func inert(cell string) string {
	bare := strings.TrimLeftFunc(cell, func(c rune) bool { return unicode.IsSpace(c) || unicode.In(c, unicode.Cf) })
	first, _ := utf8.DecodeRuneInString(bare)
	if strings.HasPrefix(cell, "\t") || strings.HasPrefix(cell, "\r") || bare != "" && strings.ContainsRune("=+-@|%＝＋－＠｜％", first) {
		return "'" + cell
	}
	return cell
}
