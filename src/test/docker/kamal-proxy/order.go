package main

import "time"

// order is what the command line asks of the running proxy.
type order struct {
	Verb          string
	Service       string
	Targets       []string
	Settings      settings
	DeployTimeout time.Duration
	DrainTimeout  time.Duration
	PauseTimeout  time.Duration
	Force         bool
	Message       string
	Percent       int
	Allowed       []string
}

// answer is what the running proxy says to it; Error is empty when the order was carried out.
type answer struct {
	Error string
	Rows  []row
}

// row is one line of `kamal-proxy list`.
type row struct{ Service, Host, Path, Target, State, TLS string }

// settings are the part of a deploy that stays with the service, across restarts too.
type settings struct {
	Hosts       []string
	Prefixes    []string
	StripPrefix bool

	TLS             bool
	TLSRedirect     bool
	CertificatePath string
	KeyPath         string
	CanonicalHost   string

	HealthPath     string
	HealthPort     int
	HealthHost     string
	HealthInterval time.Duration
	HealthTimeout  time.Duration

	TargetTimeout      time.Duration
	BufferRequests     bool
	BufferResponses    bool
	BufferMemory       int64
	MaxRequestBody     int64
	MaxResponseBody    int64
	ForwardHeaders     bool
	LogRequestHeaders  []string
	LogResponseHeaders []string
	ErrorPages         string
}
