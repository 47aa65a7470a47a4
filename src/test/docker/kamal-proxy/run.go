package main

import (
	"context"
	"crypto/tls"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// run is `kamal-proxy run`: serve until SIGTERM or SIGINT, then let requests finish for at most ten seconds.
func run(args []string) error {
	flags := flag.NewFlagSet("run", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Bool("debug", false, "")
	flags.Bool("http3", false, "")
	httpPort := flags.Int("http-port", 80, "")
	httpsPort := flags.Int("https-port", 443, "")
	metricsPort := flags.Int("metrics-port", 0, "")
	if _, err := interleaved(flags, args); err != nil {
		return err
	}
	all := newRouter(stateFile())
	all.restore()
	count := newCounters()
	handler := logged(all, count)
	var servers []*http.Server
	start := func(port int, handler http.Handler, config *tls.Config) error {
		server, err := serve(port, handler, config)
		servers = append(servers, server)
		return err
	}
	if *metricsPort != 0 {
		if err := start(*metricsPort, count, nil); err != nil {
			return err
		}
	}
	secure := &tls.Config{GetCertificate: all.certificate, NextProtos: []string{"h2", "http/1.1"}}
	if err := firstError(start(*httpPort, handler, nil), start(*httpsPort, handler, secure)); err != nil {
		return err
	}
	orders, err := listen(socketPath(), all.handle)
	if err != nil {
		return err
	}
	logLine("INFO", "Server started", "http", *httpPort, "https", *httpsPort)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT)
	<-signals
	_ = orders.Close()
	shutDown(servers)
	logLine("INFO", "Server stopped")
	return nil
}

func serve(port int, handler http.Handler, config *tls.Config) (*http.Server, error) {
	server := &http.Server{Handler: handler, TLSConfig: config}
	listener, err := net.Listen("tcp", fmt.Sprintf(":%d", port))
	if err != nil {
		return server, err
	}
	if config == nil {
		go func() { _ = server.Serve(listener) }()
	} else {
		go func() { _ = server.ServeTLS(listener, "", "") }()
	}
	return server, nil
}

func shutDown(servers []*http.Server) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	done := make(chan struct{}, len(servers))
	for _, server := range servers {
		go func(s *http.Server) { _ = s.Shutdown(ctx); done <- struct{}{} }(server)
	}
	for range servers {
		<-done
	}
}
