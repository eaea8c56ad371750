package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"linecheck/models"
	"linecheck/review/archive"
	engine "linecheck/review/extract"
	"linecheck/review/text"
)

type extract struct {
	File      string `arg:"" help:"The article: a text, HTML, PDF or DOCX file, or a web address; - reads standard input."`
	JSON      bool   `name:"json" help:"Print JSON instead of text."`
	Published string `help:"Publication date, YYYY-MM-DD, so that relative dates can be resolved." placeholder:"DATE"`
	Publisher string `help:"Who published the article."`
}

// Run prints the claims of an article in reading order.
func (x *extract) Run(ctx context.Context, c console) error {
	doc, err := x.read(ctx, c.in)
	if err != nil {
		return err
	}
	article, layout := models.NewText(doc.Text), doc.Layout
	found := engine.Claims(article, layout, engine.Options{Published: cmp.Or(x.Published, doc.Published), Publisher: cmp.Or(x.Publisher, doc.Publisher)})
	if x.JSON {
		return printJSON(c.out, layout, found)
	}
	return printText(c.out, article, layout, found)
}

func (x *extract) read(ctx context.Context, in io.Reader) (text.Document, error) {
	cache, err := os.UserCacheDir()
	if err == nil {
		cache = filepath.Join(cache, "linecheck")
	}
	files, from := text.NewReader(cache), text.Source{FileName: x.File}
	var raw []byte
	switch {
	case x.File == "-":
		from.FileName = ""
		raw, err = io.ReadAll(in)
	case strings.HasPrefix(x.File, "https://"), strings.HasPrefix(x.File, "http://"):
		var page archive.Page
		page, err = archive.New(archive.Options{Now: time.Now}).Fetch(ctx, x.File)
		raw, from = page.Body, text.Source{ContentType: page.ContentType, URL: page.URL}
	default:
		raw, err = os.ReadFile(x.File)
	}
	if err != nil {
		return text.Document{}, err
	}
	return files.Read(ctx, raw, from)
}

// claimOut is a claim as `extract --json` prints it. Offsets are Unicode code points.
type claimOut struct {
	Spans           []models.Span        `json:"spans"`
	Quote           string               `json:"quote"`
	Wording         string               `json:"wording"`
	Speaker         string               `json:"speaker"`
	SpeakerMention  *models.Span         `json:"speakerMention"`
	Cue             *models.Span         `json:"cue"`
	Attribution     models.Attribution   `json:"attribution"`
	Type            models.ClaimType     `json:"type"`
	Risk            models.Risk          `json:"risk"`
	Checkable       bool                 `json:"checkable"`
	CheckableReason string               `json:"checkableReason"`
	Reasons         []models.Reason      `json:"reasons"`
	Alternatives    []models.Alternative `json:"alternatives"`
}

type pieceOut struct {
	Start       int                `json:"start"`
	End         int                `json:"end"`
	Kind        models.SegmentKind `json:"kind"`
	Role        models.SegmentRole `json:"role"`
	Disposition models.Disposition `json:"disposition"`
	Reason      string             `json:"reason"`
}

func printJSON(w io.Writer, layout models.Layout, found models.Extraction) error {
	out := struct {
		Engine    string     `json:"engine"`
		Title     string     `json:"title"`
		Byline    string     `json:"byline"`
		Published string     `json:"published"`
		Language  string     `json:"language"`
		Notes     []string   `json:"notes"`
		Segments  []pieceOut `json:"segments"`
		Claims    []claimOut `json:"claims"`
	}{found.Engine, layout.Title, layout.Byline, layout.Published, layout.Language, append([]string{}, layout.Notes...), []pieceOut{}, []claimOut{}}
	for _, p := range layout.Pieces {
		piece := pieceOut{Start: p.Start, End: p.End, Kind: p.Kind, Role: p.Role, Reason: p.Reason}
		if p.Kind == models.SegmentFurniture {
			piece.Disposition = models.DispositionFurniture
		}
		out.Segments = append(out.Segments, piece)
	}
	for _, n := range found.Notes {
		out.Segments[n.Piece].Disposition, out.Segments[n.Piece].Reason = n.Disposition, n.Reason
	}
	for _, f := range found.Claims {
		out.Claims = append(out.Claims, claimOut{
			f.Spans, models.JoinQuotes(f.Spans), f.Wording, f.Speaker, f.Mention, f.Cue, f.Attribution, f.Type, f.Risk, f.Checkable,
			f.CheckableReason, append([]models.Reason{}, f.Reasons...), append([]models.Alternative{}, f.Alternatives...),
		})
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

func printText(w io.Writer, article models.Text, layout models.Layout, found models.Extraction) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%d sentences, %d lines set aside, %d claims\n", layout.Title, count(layout, models.SegmentSentence),
		count(layout, models.SegmentFurniture), len(found.Claims))
	for _, n := range layout.Notes {
		fmt.Fprintln(&b, "note:", n)
	}
	for _, p := range layout.Pieces {
		if p.Kind == models.SegmentFurniture {
			quote, _ := article.Slice(p.Start, p.End)
			fmt.Fprintf(&b, "set aside (%s): %s\n", p.Role, strings.TrimSpace(quote))
		}
	}
	for i, f := range found.Claims {
		speaker := f.Speaker
		if speaker == "" {
			speaker = "the article"
		}
		checkable := "checkable"
		if !f.Checkable {
			checkable = "not checkable"
		}
		fmt.Fprintf(&b, "\n%d. %s\n   “%s” [%d:%d]\n   %s, %s; %s, risk %s; %s: %s\n", i+1, f.Wording, models.JoinQuotes(f.Spans),
			f.Spans[0].Start, f.Spans[len(f.Spans)-1].End, speaker, f.Attribution, f.Type, f.Risk, checkable, f.CheckableReason)
		for _, a := range f.Alternatives {
			fmt.Fprintf(&b, "   or %s %q: %s\n", a.Field, a.Value, a.Text)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func count(layout models.Layout, kind models.SegmentKind) int {
	n := 0
	for _, p := range layout.Pieces {
		if p.Kind == kind {
			n++
		}
	}
	return n
}
