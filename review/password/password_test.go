package password

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"linecheck/models"
)

func TestHashAndVerify(t *testing.T) {
	h := New(2)
	phc, err := h.Hash(t.Context(), "a quiet harbour at dawn")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(phc, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("hash = %q", phc)
	}
	// An independent implementation's hash of "password" with salt "somesalt" at the cost of RFC 9106's reference tests.
	const foreign = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
	tests := []struct {
		name, phc, pw string
		ok, stale     bool
	}{
		{"right", phc, "a quiet harbour at dawn", true, false},
		{"wrong", phc, "a quiet harbour at dusk", false, false},
		{"empty", phc, "", false, false},
		{"nobody", "", "a quiet harbour at dawn", false, false},
		{"other cost", foreign, "password", true, true},
		{"other cost, wrong", foreign, "Password", false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ok, stale, err := h.Verify(t.Context(), tt.phc, tt.pw)
			if err != nil || ok != tt.ok || stale != tt.stale {
				t.Errorf("Verify = %v, %v, %v; want %v, %v", ok, stale, err, tt.ok, tt.stale)
			}
		})
	}
}

func TestVerifyRefusesBrokenHashes(t *testing.T) {
	for _, phc := range []string{
		"x", "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
		"$argon2id$v=16$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
		"$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
		"$argon2id$v=19$m=19456,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
		"$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$", "$argon2id$v=19$m=19456,t=2,p=1$!!$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
	} {
		if ok, _, err := New(1).Verify(t.Context(), phc, "password"); ok || err == nil {
			t.Errorf("Verify(%q) = %v, %v; want an error", phc, ok, err)
		}
	}
}

// No more than the given number of hashes is in memory at a time, and who
// waits too long is told so.
func TestHasherIsBounded(t *testing.T) {
	h := New(1)
	h.slots <- struct{}{}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := h.Hash(ctx, "a quiet harbour at dawn"); models.KindOf(err) != models.KindUnavailable {
		t.Errorf("with no slot: %v, want unavailable", err)
	}
	<-h.slots
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if _, _, err := h.Verify(t.Context(), "", "x"); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func TestCheck(t *testing.T) {
	context := []string{"Ada Lovelace", "ada.lovelace@herald.example", "The Daily Herald"}
	tests := []struct{ name, pw, code string }{
		{"eleven characters", "kestrel-42x", "password.short"},
		{"twelve characters", "kestrel-42xq", ""},
		{"twelve characters, more bytes", "çédïllé-ñøüß", ""},
		{"128 characters", strings.Repeat("kestrel ", 16), ""},
		{"129 characters", strings.Repeat("kestrel ", 16) + "x", "password.long"},
		{"a passphrase", "my aunt paints lighthouses", ""},
		{"only digits, no pattern", "839201746592", ""},
		{"lower case only", "gravelpostcard", ""},
		{"not text", "kestrel-42\xff\xfe", "password.text"},
		{"one letter", "aaaaaaaaaaaaaaaa", "password.common"},
		{"few letters", "abababababab", "password.common"},
		{"common", "iloveyousomuch", "password.common"},
		{"common, capitals", "ILoveYouSoMuch", "password.common"},
		{"common and digits", "Password12345!", "password.common"},
		{"common twice", "footballfootball", "password.common"},
		{"substitutions", "P@ssw0rdP@ssw0rd", "password.common"},
		{"spaces", "correct horse battery staple", "password.common"},
		{"alphabet", "abcdefghijkl", "password.common"},
		{"counting", "1234567890123", "password.common"},
		{"keyboard", "qwertyuiopasdf", "password.common"},
		{"keyboard backwards", "poiuytrewqlkj", "password.common"},
		{"columns", "1qaz2wsx3edc4rfv", "password.common"},
		{"product", "linecheck-2026", "password.personal"},
		{"name", "adalovelace1815", "password.personal"},
		{"newsroom", "Dailyherald2026", "password.personal"},
		{"address", "ada.lovelace@herald.example", "password.personal"},
		{"name and keyboard", "lovelaceqwertyuiop", "password.personal"},
		{"a name among others", "lovelace paints lighthouses", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := Check(tt.pw, context...)
			e, _ := errors.AsType[*models.Error](err)
			if e == nil {
				e = &models.Error{}
			}
			if e.Code != tt.code || (err != nil && e.Fields["password"] == "") {
				t.Errorf("Check(%q) = %v, want %q", tt.pw, err, tt.code)
			}
			if err != nil && strings.Contains(e.Text, tt.pw) {
				t.Error("the answer repeats the password")
			}
		})
	}
}

func TestGenerate(t *testing.T) {
	seen := map[string]bool{}
	for range 100 {
		pw := Generate()
		groups := strings.Split(pw, "-")
		if len(groups) != 5 || len(pw) != 24 || seen[pw] {
			t.Fatalf("Generate = %q", pw)
		}
		if err := Check(pw, "linecheck"); err != nil {
			t.Errorf("Check(%q) = %v", pw, err)
		}
		seen[pw] = true
	}
}
