package token

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

var now = time.Date(2030, 1, 2, 10, 0, 0, 0, time.UTC)

const goodPayload = `{"iss":"linecheck","aud":["linecheck-browser"],"exp":1893621600,"iat":1893578400,"sid":"s1"}`

func encode(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }

// handmade builds a token by hand, independently of the library.
func handmade(secret []byte, header, payload string) string {
	body := encode(header) + "." + encode(payload)
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(body))
	return body + "." + base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

func testKeys(t *testing.T) *Keys {
	t.Helper()
	return newKeys([]key{{"k1", []byte(strings.Repeat("1", 32))}, {"k0", []byte(strings.Repeat("0", 32))}}, func() time.Time { return now })
}

func TestVerify(t *testing.T) {
	k := testKeys(t)
	issued, err := k.Issue("s1", now.Add(12*time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	const header = `{"alg":"HS256","kid":"k1","typ":"linecheck-session+jwt"}`
	if want := handmade(k.keys[0].secret, header, goodPayload); issued != want {
		t.Errorf("issued %s\nwant   %s", issued, want)
	}
	for range 2 { // the second answer comes from memory
		s, err := k.Verify(issued)
		if err != nil || s != (Session{"s1", now.Local(), now.Add(12 * time.Hour).Local(), false}) {
			t.Errorf("Verify = %v, %v", s, err)
		}
	}
	old, err := k.Verify(handmade(k.keys[1].secret, strings.Replace(header, "k1", "k0", 1), goodPayload))
	if err != nil || !old.Old {
		t.Errorf("by the key before: %v, %v; want an old session", old, err)
	}
}

// Tokens that others made, or that are no longer valid.
func forged(t *testing.T, k *Keys) map[string]string {
	t.Helper()
	const header = `{"alg":"HS256","kid":"k1","typ":"linecheck-session+jwt"}`
	secret := k.keys[0].secret
	good := handmade(secret, header, goodPayload)
	parts := strings.Split(good, ".")
	head := func(from, to string) string {
		return handmade(secret, strings.Replace(header, from, to, 1), goodPayload)
	}
	body := func(from, to string) string {
		return handmade(secret, header, strings.Replace(goodPayload, from, to, 1))
	}
	hs384 := encode(strings.Replace(header, "HS256", "HS384", 1)) + "." + parts[1]
	mac := hmac.New(sha512.New384, secret)
	mac.Write([]byte(hs384))
	rsaKey, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	rs := jwt.NewWithClaims(jwt.SigningMethodRS256, jwt.MapClaims{"iss": issuer, "aud": audience, "exp": now.Add(time.Hour).Unix(), "iat": now.Unix(), "sid": "s1"})
	rs.Header["kid"], rs.Header["typ"] = "k1", tokenType
	rs256, err := rs.SignedString(rsaKey)
	if err != nil {
		t.Fatal(err)
	}
	lastBit := parts[2][:len(parts[2])-1] + next(parts[2][len(parts[2])-1])
	return map[string]string{
		"empty":                     "",
		"dots":                      "..",
		"two segments":              parts[0] + "." + parts[1],
		"four segments":             good + "." + parts[2],
		"segment twice":             parts[0] + "." + parts[1] + "." + parts[1] + "." + parts[2],
		"no signature":              parts[0] + "." + parts[1] + ".",
		"alg none":                  encode(strings.Replace(header, "HS256", "none", 1)) + "." + parts[1] + ".",
		"alg None":                  encode(strings.Replace(header, "HS256", "None", 1)) + "." + parts[1] + ".",
		"alg none, signed":          head("HS256", "none"),
		"alg missing":               head(`"alg":"HS256",`, ``),
		"alg empty":                 head("HS256", ""),
		"alg lower case":            head("HS256", "hs256"),
		"HS384":                     hs384 + "." + base64.RawURLEncoding.EncodeToString(mac.Sum(nil)),
		"HS384 named, HS256 signed": head("HS256", "HS384"),
		"RS256":                     rs256,
		"RS256 named, HS256 signed": head("HS256", "RS256"),
		"foreign secret":            handmade([]byte(strings.Repeat("x", 32)), header, goodPayload),
		"empty secret":              handmade(nil, header, goodPayload),
		"other key's secret":        handmade(k.keys[1].secret, header, goodPayload),
		"kid unknown":               head("k1", "k9"),
		"kid missing":               head(`"kid":"k1",`, ``),
		"kid a path":                head("k1", "../../dev/null"),
		"kid a number":              head(`"k1"`, `1`),
		"typ JWT":                   head(tokenType, "JWT"),
		"typ missing":               head(`,"typ":"linecheck-session+jwt"`, ``),
		"typ of something else":     head("session", "report"),
		"crit":                      head(`"kid"`, `"crit":["exp"],"kid"`),
		"b64 false":                 head(`"kid"`, `"b64":false,"crit":["b64"],"kid"`),
		"embedded jwk":              head(`"kid"`, `"jwk":{"kty":"oct","k":"MTEx"},"kid"`),
		"jku":                       head(`"kid"`, `"jku":"https://evil.example/jwks","kid"`),
		"x5c":                       head(`"kid"`, `"x5c":["MIIB"],"kid"`),
		"alg twice":                 head(`"alg":"HS256"`, `"alg":"none","alg":"HS256"`),
		"header spaced":             head(`,`, `, `),
		"issuer of another":         body(`"linecheck"`, `"evil"`),
		"issuer missing":            body(`"iss":"linecheck",`, ``),
		"audience of another":       body("linecheck-browser", "linecheck-report"),
		"audience missing":          body(`"aud":["linecheck-browser"],`, ``),
		"audience and another":      body(`["linecheck-browser"]`, `["linecheck-browser","x"]`),
		"expired":                   body("1893621600", "1893578394"),
		"expiry missing":            body(`"exp":1893621600,`, ``),
		"expiry a string":           body("1893621600", `"1893621600"`),
		"expiry beyond numbers":     body("1893621600", `1e400`),
		"issued in the future":      body("1893578400", "1893578460"),
		"issue missing":             body(`"iat":1893578400,`, ``),
		"not yet valid":             body(`"iat"`, `"nbf":1893578460,"iat"`),
		"session missing":           body(`,"sid":"s1"`, ``),
		"session empty":             body(`"s1"`, `""`),
		"session no string":         body(`"s1"`, `["s1"]`),
		"payload changed":           parts[0] + "." + encode(strings.Replace(goodPayload, "s1", "s2", 1)) + "." + parts[2],
		"payload an array":          handmade(secret, header, `[`+goodPayload+`]`),
		"payload null":              handmade(secret, header, `null`),
		"signature cut":             good[:len(good)-2],
		"signature's spare bits":    parts[0] + "." + parts[1] + "." + lastBit,
		"padding":                   good + "=",
		"standard alphabet":         parts[0] + "." + parts[1] + "." + base64.StdEncoding.EncodeToString([]byte("x")),
		"line break":                parts[0] + "." + parts[1] + ".\n" + parts[2],
		"space before":              " " + good,
		"JSON serialisation":        fmt.Sprintf(`{"protected":%q,"payload":%q,"signature":%q}`, parts[0], parts[1], parts[2]),
		"encrypted (five parts)":    strings.Join([]string{parts[0], "", "", parts[1], parts[2]}, "."),
		"too long":                  body(`"s1"`, `"`+strings.Repeat("s", 3000)+`"`),
	}
}

// next returns the character after c in the alphabet of base64url: the same bytes, other spare bits.
func next(c byte) string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
	i := strings.IndexByte(alphabet, c)
	return alphabet[i^1 : i^1+1]
}

func TestForgedTokensAreRefused(t *testing.T) {
	k := testKeys(t)
	all := forged(t, k)
	if len(all) < 23 {
		t.Fatalf("%d forged tokens, want at least 23", len(all))
	}
	for name, raw := range all {
		t.Run(name, func(t *testing.T) {
			for range 2 {
				if s, err := k.Verify(raw); err == nil {
					t.Errorf("accepted as %v", s)
				}
			}
		})
	}
}

func TestMemory(t *testing.T) {
	k := testKeys(t)
	at := now
	k.now = func() time.Time { return at }
	raw, err := k.Issue("s1", now.Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.Verify(raw); err != nil {
		t.Fatal(err)
	}
	at = now.Add(time.Hour + 6*time.Second)
	if _, err := k.Verify(raw); err == nil {
		t.Error("an expired token was accepted because it was seen before")
	}
	at = now
	for i := range remember + 10 {
		raw, err := k.Issue(fmt.Sprint("s", i), now.Add(time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := k.Verify(raw); err != nil {
			t.Fatal(err)
		}
	}
	if len(k.seen) > remember {
		t.Errorf("%d tokens remembered, want at most %d", len(k.seen), remember)
	}
}

func TestLoadKeys(t *testing.T) {
	dir := t.TempDir()
	clock := func() time.Time { return now }
	load := func() *Keys {
		t.Helper()
		k, err := LoadKeys(dir, clock)
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	raw, err := load().Issue("s1", now.Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := load().Verify(raw); err != nil {
		t.Errorf("after a restart: %v", err)
	}
	rotate := func() {
		t.Helper()
		if err := Rotate(dir); err != nil {
			t.Fatal(err)
		}
	}
	rotate()
	if s, err := load().Verify(raw); err != nil || !s.Old {
		t.Errorf("after one rotation: %v, %v; want an old session", s, err)
	}
	rotate()
	if _, err := load().Verify(raw); err == nil {
		t.Error("after two rotations the first key still verifies")
	}

	path := filepath.Join(dir, "session.keys")
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v; want 0600", info.Mode(), err)
	}
	if err := os.Chmod(path, 0o644); err != nil { //nolint:gosec // the point of the test
		t.Fatal(err)
	}
	if _, err := LoadKeys(dir, clock); err == nil || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("mode 0644: %v, want a refusal that says what to do", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func TestLoadKeysRefusesDamage(t *testing.T) {
	for _, content := range []string{"", "k1\n", "k1 short\n", "k1 !!!\n", strings.Repeat("k "+strings.Repeat("A", 43)+"\n", 3)} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "session.keys"), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := LoadKeys(dir, func() time.Time { return now }); err == nil {
			t.Errorf("%q was accepted", content)
		}
	}
}

// The token holds nothing about the person.
func TestPayload(t *testing.T) {
	raw, err := testKeys(t).Issue("s1", now.Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	payload, err := base64.RawURLEncoding.DecodeString(strings.Split(raw, ".")[1])
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(payload, &fields); err != nil || len(fields) != 5 {
		t.Errorf("payload %s, %v; want five fields", payload, err)
	}
}
