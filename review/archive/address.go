package archive

import (
	"net/url"
	"slices"
	"strings"
)

// tracking are parameters that say how a reader came to a page, not which page it
// is; a name that ends in * stands for all that begin so.
var tracking = []string{
	"utm_*", "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "mc_cid", "mc_eid",
	"_ga", "_gl", "_hsenc", "_hsmi", "mkt_tok", "vero_id", "oly_enc_id", "oly_anon_id", "wt_mc", "wtmc", "at_medium", "at_campaign", "ns_*", "cmpid",
	"ocid", "smid", "ref_src", "ref_url", "spm", "xtor", "s_cid", "ftag", "guccounter", "guce_referrer", "guce_referrer_sig",
}

// Same returns an address in the form in which the same page has the same
// address: scheme and host in lower case, http taken for https, without the
// default port, a dot at the host's end, fragment and tracking parameters, the
// others in order of their names. It returns "" for what is no address of the web.
func Same(address string) string {
	u, err := check(address)
	if err != nil {
		return ""
	}
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	out := url.URL{Scheme: "https", Host: host, Path: u.Path, RawPath: u.RawPath, RawQuery: u.RawQuery}
	if query, err := url.ParseQuery(u.RawQuery); err == nil {
		for name := range query {
			if slices.ContainsFunc(tracking, func(t string) bool { return matches(strings.ToLower(name), t) }) {
				delete(query, name)
			}
		}
		out.RawQuery = query.Encode()
	}
	if out.Path == "" {
		out.Path = "/"
	}
	return out.String()
}

func matches(name, pattern string) bool {
	start, open := strings.CutSuffix(pattern, "*")
	return name == pattern || open && strings.HasPrefix(name, start)
}
