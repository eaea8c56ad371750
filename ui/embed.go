// Package ui holds the built interface, so that the server is one file.
package ui

import "embed"

// Dist is the output of the interface's build under "dist". In a clone that was
// never built it holds one placeholder file and no index.html.
//
//go:embed all:dist
var Dist embed.FS
