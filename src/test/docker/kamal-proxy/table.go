package main

import (
	"fmt"
	"io"
	"strings"
)

// printTable writes the coloured table of `kamal-proxy list`: titles 3;94, names 1;34, the rest plain.
func printTable(out io.Writer, rows []row) {
	lines := [][]string{{"Service", "Host", "Path", "Target", "State", "TLS"}}
	for _, r := range rows {
		lines = append(lines, []string{r.Service, r.Host, r.Path, r.Target, r.State, r.TLS})
	}
	widths := make([]int, len(lines[0]))
	for _, line := range lines {
		for i, cell := range line {
			if len(cell) > widths[i] {
				widths[i] = len(cell)
			}
		}
	}
	for n, line := range lines {
		for i, cell := range line {
			style := ""
			if n == 0 {
				style = "3;94"
			} else if i == 0 {
				style = "1;34"
			}
			fmt.Fprintf(out, "\033[%sm%s\033[0m%s  ", style, cell, strings.Repeat(" ", widths[i]-len(cell)))
		}
		fmt.Fprintln(out)
	}
}
