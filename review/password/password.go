// Package password hashes passwords with argon2id and judges new ones.
package password

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"

	"linecheck/models"
)

// The cost of one hash: about 60 ms and 19 MiB.
const (
	memory  = 19 * 1024 // KiB
	passes  = 2
	lanes   = 1
	saltLen = 16
	keyLen  = 32
)

// Hasher computes a bounded number of hashes at a time, so that a storm of
// sign-ins starves neither memory nor the rest of the server.
type Hasher struct{ slots chan struct{} }

// New returns a Hasher that works on at most parallel hashes at once; parallel is at least 1.
func New(parallel int) *Hasher { return &Hasher{make(chan struct{}, max(1, parallel))} }

// Hash returns pw as an argon2id PHC string. It waits for a free slot, and
// fails with KindUnavailable when ctx ends before there is one.
func (h *Hasher) Hash(ctx context.Context, pw string) (string, error) {
	salt := make([]byte, saltLen)
	_, _ = rand.Read(salt) // never fails
	sum, err := h.key(ctx, pw, params{memory, passes, lanes, salt, make([]byte, keyLen)})
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, memory, passes, lanes,
		base64.RawStdEncoding.EncodeToString(salt), base64.RawStdEncoding.EncodeToString(sum)), nil
}

// Verify reports whether pw is the password of phc, and whether phc was made
// at another cost than today's and should be replaced. An empty phc, for an
// account that does not exist, costs as much as a real one and is never ok.
// It fails like Hash, and with KindInternal on a phc that is none.
func (h *Hasher) Verify(ctx context.Context, phc, pw string) (ok, stale bool, err error) {
	p, known := params{memory, passes, lanes, make([]byte, saltLen), make([]byte, keyLen)}, phc != ""
	if known {
		if p, err = parse(phc); err != nil {
			return false, false, err
		}
	}
	sum, err := h.key(ctx, pw, p)
	if err != nil {
		return false, false, err
	}
	ok = subtle.ConstantTimeCompare(sum, p.sum) == 1 && known
	return ok, ok && (p.memory != memory || p.passes != passes || p.lanes != lanes || len(p.sum) != keyLen), nil
}

// params are the parts of a PHC string.
type params struct {
	memory, passes uint32
	lanes          uint8
	salt, sum      []byte
}

func (h *Hasher) key(ctx context.Context, pw string, p params) ([]byte, error) {
	select {
	case h.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, &models.Error{Kind: models.KindUnavailable, Code: "password.busy", Text: "Many people are signing in. Try again in a moment.", Err: ctx.Err()}
	}
	defer func() { <-h.slots }()
	return argon2.IDKey([]byte(pw), p.salt, p.passes, p.memory, p.lanes, uint32(len(p.sum))), nil //nolint:gosec // at most 64, see parse
}

func parse(phc string) (params, error) {
	var p params
	var version int
	parts := strings.Split(phc, "$")
	if len(parts) != 6 || parts[0] != "" || parts[1] != "argon2id" {
		return p, fmt.Errorf("password hash: not argon2id")
	}
	if _, err := fmt.Sscanf(parts[2], "v=%d", &version); err != nil || version != argon2.Version {
		return p, fmt.Errorf("password hash: version %q", parts[2])
	}
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &p.memory, &p.passes, &p.lanes); err != nil {
		return p, fmt.Errorf("password hash: cost: %w", err)
	}
	var err error
	if p.salt, err = base64.RawStdEncoding.Strict().DecodeString(parts[4]); err != nil {
		return p, fmt.Errorf("password hash: salt: %w", err)
	}
	if p.sum, err = base64.RawStdEncoding.Strict().DecodeString(parts[5]); err != nil {
		return p, fmt.Errorf("password hash: sum: %w", err)
	}
	if p.passes < 1 || p.lanes < 1 || p.memory > 1<<20 || len(p.sum) < 16 || len(p.sum) > 64 {
		return p, fmt.Errorf("password hash: cost out of range")
	}
	return p, nil
}
