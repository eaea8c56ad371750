package evidence

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"mime"
	"strings"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/media"
	"linecheck/review/passage"
	"linecheck/review/text"
)

// reading is what can be read in a copy.
type reading struct {
	text                                models.CaptureText // without a hash where there is none
	note                                string             // why there is none
	mark                                string
	title, publisher, author, published string
}

// read finds the readable text of a copy. mediaType is what its sender declares.
func (s *Service) read(ctx context.Context, raw []byte, mediaType, url string) reading {
	sum := sha256.Sum256(raw)
	r := reading{mark: hex.EncodeToString(sum[:])}
	if note := silent(raw, mediaType); note != "" {
		r.note = note
		return r
	}
	doc, err := s.Files.Read(ctx, raw, text.Source{ContentType: mediaType, URL: url})
	if err != nil {
		r.note = unreadable(err)
		return r
	}
	r.text = models.CaptureText{SHA256: hash(doc.Text), Text: doc.Text, Blocks: passage.Blocks(doc.Text, doc.Layout.Pieces, doc.Pages)}
	if own := passage.Own(doc.Text, r.text.Blocks); own != "" {
		r.mark = hash(own)
	}
	r.title, r.publisher = form.Cut(doc.Title, form.MaxTitle), form.Cut(doc.Publisher, form.MaxShort)
	r.author, r.published = form.Cut(doc.Byline, form.MaxShort), doc.Published
	return r
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// silent says why a copy has no text to select from; "" where it may have some.
func silent(raw []byte, mediaType string) string {
	if kind, known := media.Sniff(raw); known {
		mediaType = kind.Type
		if kind.Text {
			return ""
		}
	}
	kind, _, _ := mime.ParseMediaType(mediaType)
	switch what, _, _ := strings.Cut(kind, "/"); what {
	case "image":
		return "This is a picture: it has no text to select from. Type the passage and say where in the picture it stands."
	case "audio", "video":
		return "This is a recording: it has no text to select from. Type the passage and say at which minute it is heard."
	}
	if known, ok := media.ByType(kind); ok && !known.Text {
		return "The text of " + known.Name + " cannot be read here. Type the passage and say where it stands."
	}
	return ""
}

// unreadable says to a person why no text was found.
func unreadable(err error) string {
	if e, ok := errors.AsType[*models.Error](err); ok {
		for _, field := range []string{"file", "text"} {
			if said := e.Fields[field]; said != "" {
				first, _, _ := strings.Cut(said, ". ")
				return strings.TrimSuffix(first, ".") + ". Type the passage and say where it stands."
			}
		}
	}
	return "No text could be read in this copy. Type the passage and say where it stands."
}
