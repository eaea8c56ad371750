package blob_test

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"linecheck/models"
	"linecheck/models/blob"
)

const (
	hello     = "Grüße"
	helloHash = "f83e039796c6453a10f5519e39fd113901572316a1a8ea07cb525d2801dfd074"
)

func TestPutAndGet(t *testing.T) {
	root := filepath.Join(t.TempDir(), "blobs")
	d, err := blob.Open(root)
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if hash, err := d.Put([]byte(hello)); err != nil || hash != helloHash {
				t.Errorf("%q, %v", hash, err)
			}
		})
	}
	all.Wait()
	if got, err := d.Get(helloHash); err != nil || string(got) != hello {
		t.Errorf("%q, %v", got, err)
	}
	if files, _ := filepath.Glob(filepath.Join(root, "*")); len(files) != 1 {
		t.Errorf("%q is left, want one folder", files)
	}
	if hash, err := d.Put(nil); err != nil {
		t.Error(err)
	} else if got, err := d.Get(hash); err != nil || len(got) != 0 {
		t.Errorf("nothing is %q, %v", got, err)
	}
}

func TestGetFails(t *testing.T) {
	root := t.TempDir()
	d, err := blob.Open(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, hash := range []string{"", "..", "../../etc/passwd", helloHash, helloHash[:63] + "g"} {
		if _, err := d.Get(hash); !errors.Is(err, models.ErrNotFound) {
			t.Errorf("%q: %v", hash, err)
		}
	}
	if _, err := d.Put([]byte(hello)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(root, helloHash[:2], helloHash), []byte("Gruss"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Get(helloHash); models.KindOf(err) != models.KindInternal {
		t.Errorf("an altered file: %v", err)
	}
}
