package body

import (
	"mime/multipart"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"linecheck/models"
	"linecheck/review/form"
)

// ArticleFields is what people say about an article; what is left out stays as it is.
type ArticleFields struct {
	Title       *string  `json:"title,omitempty"`
	Publisher   *string  `json:"publisher,omitempty"`
	Byline      *string  `json:"byline,omitempty"`
	URL         *string  `json:"url,omitempty"`
	PublishedOn *string  `json:"publishedOn,omitempty" doc:"YYYY-MM-DD"`
	Deadline    *string  `json:"deadline,omitempty" doc:"RFC 3339; \"\" for none"`
	Restricted  *bool    `json:"restricted,omitempty"`
	Members     []string `json:"members,omitempty" maxItems:"200" doc:"account ids, replaced as a whole"`
}

// Form converts the fields. It fails with KindInvalid on a deadline that is no time.
func (f ArticleFields) Form() (form.Article, error) {
	at, none, err := moment("deadline", f.Deadline)
	return form.Article{
		Title: f.Title, Publisher: f.Publisher, Byline: f.Byline, URL: f.URL, PublishedOn: f.PublishedOn,
		Deadline: at, ClearDeadline: none, Restricted: f.Restricted, Members: f.Members,
	}, err
}

// moment reads a time that may be left out (nil) or taken away ("").
func moment(field string, s *string) (at *time.Time, none bool, err error) {
	if s == nil {
		return nil, false, nil
	}
	if *s == "" {
		return nil, true, nil
	}
	t, err := time.Parse(time.RFC3339, *s)
	if err != nil {
		return nil, false, models.Invalid("time.invalid", field, "Give a time such as 2030-01-02T15:04:05Z.")
	}
	return &t, false, nil
}

// ImportInput is an article as it is pasted, or as the page that was fetched has it.
type ImportInput struct {
	ArticleFields
	Text  string `json:"text,omitempty"`
	Fetch string `json:"fetch,omitempty" maxLength:"64" doc:"id of a fetched page, instead of text"`
}

// UploadForm is an article as it is uploaded. Its file's name is remembered, never used as a path.
type UploadForm struct {
	File        huma.FormFile `form:"file" required:"true"`
	Title       string        `form:"title" required:"false"`
	Publisher   string        `form:"publisher" required:"false"`
	Byline      string        `form:"byline" required:"false"`
	URL         string        `form:"url" required:"false"`
	PublishedOn string        `form:"publishedOn" required:"false"`
	Deadline    string        `form:"deadline" required:"false"`
	Restricted  bool          `form:"restricted" required:"false"`
	Members     []string      `form:"members" required:"false"`
}

// extensions are what an uploaded file's name may end in. Its content decides what it is.
var extensions = []string{".txt", ".html", ".htm", ".pdf", ".docx"}

// Readable reports, as KindInvalid, a file name of a kind that no article is read from.
func Readable(name string) error {
	if slices.Contains(extensions, strings.ToLower(path.Ext(name))) {
		return nil
	}
	return models.Invalid("file.type", "file", "Upload a text, web page, PDF or Word file (%s), or paste the text.", strings.Join(extensions, " "))
}

// formFields are the names that the form may have beside the file.
var formFields = []string{"title", "publisher", "byline", "url", "publishedOn", "deadline", "restricted", "members"}

// Known reports, as KindInvalid, a field other than these and the file.
func Known(form *multipart.Form, fields ...string) error {
	f := models.FieldErrors{}
	for name := range form.Value {
		if !slices.Contains(fields, name) {
			f.Add(name, "There is no such field.")
		}
	}
	for name := range form.File {
		if name != "file" {
			f.Add(name, "There is no such field.")
		}
	}
	return f.Err("body.form", "The form has fields that are not known.")
}

// Fields converts the form's fields.
func (f *UploadForm) Fields() ArticleFields {
	return ArticleFields{
		Title: &f.Title, Publisher: &f.Publisher, Byline: &f.Byline, URL: &f.URL, PublishedOn: &f.PublishedOn, Deadline: &f.Deadline,
		Restricted: &f.Restricted, Members: f.Members,
	}
}
