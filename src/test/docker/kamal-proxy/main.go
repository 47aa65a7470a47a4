// Stand-in for kamal-proxy: the command line, the HTTP behaviour and the texts that deployments rely on.
//
// It is a real proxy (health checks, atomic switch, draining, maintenance, TLS), written from the documented
// behaviour of kamal-proxy v0.9.2, for tests on machines that cannot reach a registry. It leaves out automatic
// certificates (a self-signed one stands in), read targets and HTTP/3.
package main

import (
	"fmt"
	"os"
)

const version = "v0.9.2"

func main() {
	if err := execute(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "Error:", err)
		os.Exit(1)
	}
}
