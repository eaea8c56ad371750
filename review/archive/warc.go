package archive

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"time"
)

// WARC writes a page as a WARC/1.1 file: who wrote it, then each request and the
// answer to it as they were on the wire, each record compressed by itself. It
// returns nil where nothing was exchanged.
//
// Block digests cover what the record holds. A payload digest is given for the
// last answer: of its body without the transfer coding, so it is Page.SHA256.
func WARC(p Page) ([]byte, error) {
	if len(p.Exchanges) == 0 {
		return nil, nil
	}
	w := warc{date: p.At}
	info := id()
	w.record(info, []field{
		{"WARC-Type", "warcinfo"}, {"WARC-Filename", "capture.warc.gz"}, {"Content-Type", "application/warc-fields"},
	}, []byte("software: "+UserAgent+"\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"))
	for i, e := range p.Exchanges {
		response, request := id(), id()
		about := []field{{"WARC-Target-URI", e.URL}, {"WARC-IP-Address", e.Address}, {"WARC-Warcinfo-ID", info}}
		answer := append([]field{{"WARC-Type", "response"}, {"Content-Type", "application/http;msgtype=response"}}, about...)
		if cut, last := truncated(e.Response), i == len(p.Exchanges)-1; cut {
			answer = append(answer, field{"WARC-Truncated", "length"})
		} else if last && p.SHA256 != "" {
			answer = append(answer, field{"WARC-Payload-Digest", "sha256:" + p.SHA256})
		}
		w.record(response, answer, e.Response)
		w.record(request, append([]field{
			{"WARC-Type", "request"}, {"Content-Type", "application/http;msgtype=request"}, {"WARC-Concurrent-To", response},
		}, about...), e.Request)
	}
	return w.out.Bytes(), w.err
}

// truncated reports whether an answer was not read to its end.
func truncated(raw []byte) bool {
	res, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(raw)), nil)
	if err != nil {
		return true
	}
	defer res.Body.Close() //nolint:errcheck // it is in memory
	_, err = io.Copy(io.Discard, res.Body)
	return err != nil
}

type field struct{ name, value string }

// warc is a file in the making. A fault stays with it.
type warc struct {
	out  bytes.Buffer
	date time.Time
	err  error
}

// record adds one record: its head, an empty line, the block, two line ends.
func (w *warc) record(id string, fields []field, block []byte) {
	sum := sha256.Sum256(block)
	var b bytes.Buffer
	b.WriteString("WARC/1.1\r\n")
	fields = append(fields,
		field{"WARC-Record-ID", id},
		field{"WARC-Date", w.date.UTC().Format("2006-01-02T15:04:05.000Z")},
		field{"WARC-Block-Digest", "sha256:" + hex.EncodeToString(sum[:])},
		field{"Content-Length", fmt.Sprint(len(block))})
	for _, f := range fields {
		fmt.Fprintf(&b, "%s: %s\r\n", f.name, f.value)
	}
	b.WriteString("\r\n")
	b.Write(block)
	b.WriteString("\r\n\r\n")
	z := gzip.NewWriter(&w.out)
	_, err := z.Write(b.Bytes())
	if w.err == nil {
		w.err = err
	}
	if err := z.Close(); w.err == nil {
		w.err = err
	}
}

// id returns a fresh name for a record, a random UUID.
func id() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("<urn:uuid:%x-%x-%x-%x-%x>", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
