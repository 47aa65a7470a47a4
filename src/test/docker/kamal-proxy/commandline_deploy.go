package main

import (
	"errors"
	"flag"
	"fmt"
	"strings"
	"time"
)

// parseDeploy reads `deploy NAME …`; defaults are those of kamal-proxy.
func parseDeploy(args []string) (order, error) {
	var given map[string]bool
	var ignored string
	var flags *flag.FlagSet
	o, err := parse("deploy", args, func(o *order, f *flag.FlagSet) {
		flags = f
		deployFlags(o, f)
		f.StringVar(&ignored, "tls-acme-cache-path", "", "")
		f.StringVar(&ignored, "tls-on-demand-url", "", "")
		f.Bool("tls-staging", false, "")
	})
	given = map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	if !given["forward-headers"] {
		o.Settings.ForwardHeaders = !o.Settings.TLS
	}
	err = firstError(err, missingTarget(o), checkDeploy(o.Settings, given))
	o.Settings.normalize()
	return o, err
}

func deployFlags(o *order, f *flag.FlagSet) {
	s := &o.Settings
	f.Var((*words)(&o.Targets), "target", "")
	f.Var((*words)(&s.Hosts), "host", "")
	f.Var((*words)(&s.Prefixes), "path-prefix", "")
	f.BoolVar(&s.StripPrefix, "strip-path-prefix", true, "")
	f.BoolVar(&s.TLS, "tls", false, "")
	f.BoolVar(&s.TLSRedirect, "tls-redirect", true, "")
	f.StringVar(&s.CertificatePath, "tls-certificate-path", "", "")
	f.StringVar(&s.KeyPath, "tls-private-key-path", "", "")
	f.StringVar(&s.CanonicalHost, "canonical-host", "", "")
	f.DurationVar(&o.DeployTimeout, "deploy-timeout", 30*time.Second, "")
	drainTimeout(o, f)
	f.BoolVar(&o.Force, "force", false, "")
	f.DurationVar(&s.HealthInterval, "health-check-interval", time.Second, "")
	f.DurationVar(&s.HealthTimeout, "health-check-timeout", 5*time.Second, "")
	f.StringVar(&s.HealthPath, "health-check-path", "/up", "")
	f.IntVar(&s.HealthPort, "health-check-port", 0, "")
	f.StringVar(&s.HealthHost, "health-check-host", "", "")
	f.DurationVar(&s.TargetTimeout, "target-timeout", 30*time.Second, "")
	f.BoolVar(&s.BufferRequests, "buffer-requests", false, "")
	f.BoolVar(&s.BufferResponses, "buffer-responses", false, "")
	f.Int64Var(&s.BufferMemory, "buffer-memory", 1<<20, "")
	f.Int64Var(&s.MaxRequestBody, "max-request-body", 0, "")
	f.Int64Var(&s.MaxResponseBody, "max-response-body", 0, "")
	f.BoolVar(&s.ForwardHeaders, "forward-headers", false, "")
	f.Var((*words)(&s.LogRequestHeaders), "log-request-header", "")
	f.Var((*words)(&s.LogResponseHeaders), "log-response-header", "")
	f.StringVar(&s.ErrorPages, "error-pages", "", "")
}

func checkDeploy(s settings, given map[string]bool) error {
	switch {
	case given["tls-certificate-path"] != given["tls-private-key-path"]:
		return errors.New("if any flags in the group [tls-certificate-path tls-private-key-path] are set they must all be set")
	case given["max-request-body"] && !given["buffer-requests"]:
		return errors.New("max-request-body can only be set when request buffering is enabled")
	case given["max-response-body"] && !given["buffer-responses"]:
		return errors.New("max-response-body can only be set when response buffering is enabled")
	case s.TLS && len(s.Hosts) == 0:
		return errors.New("host must be set when using TLS")
	case s.TLS && len(s.Prefixes) > 0 && !contains(s.Prefixes, "/"):
		return errors.New("TLS settings must be specified on the root path service")
	case s.CanonicalHost != "" && len(s.Hosts) > 0 && !contains(s.Hosts, s.CanonicalHost):
		return fmt.Errorf("canonical-host '%s' must be present in the hosts list: %v", s.CanonicalHost, s.Hosts)
	}
	return nil
}

// normalize writes "any host" as one empty host and prefixes as /a/b.
func (s *settings) normalize() {
	if len(s.Hosts) == 0 {
		s.Hosts = []string{""}
	}
	if len(s.Prefixes) == 0 {
		s.Prefixes = []string{"/"}
	}
	for i, prefix := range s.Prefixes {
		s.Prefixes[i] = "/" + strings.Trim(prefix, "/")
	}
}

func contains(all []string, one string) bool {
	for _, each := range all {
		if each == one {
			return true
		}
	}
	return false
}
