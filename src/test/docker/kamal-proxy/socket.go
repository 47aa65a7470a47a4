package main

import (
	"encoding/json"
	"net"
	"os"
	"path/filepath"
)

// The command line talks to the running proxy over a Unix socket: one JSON order, one JSON answer, then close.
func socketPath() string {
	dir := os.Getenv("XDG_RUNTIME_DIR")
	if dir == "" {
		dir = os.TempDir()
	}
	return filepath.Join(dir, "kamal-proxy.sock")
}

func send(path string, o order) (answer, error) {
	var reply answer
	conn, err := net.Dial("unix", path)
	if err != nil {
		return reply, err
	}
	defer conn.Close()
	if err := json.NewEncoder(conn).Encode(o); err != nil {
		return reply, err
	}
	return reply, json.NewDecoder(conn).Decode(&reply)
}

// listen answers orders until the listener is closed; each order runs to its end even if its sender goes away.
func listen(path string, handle func(order) answer) (net.Listener, error) {
	_ = os.Remove(path) // left behind when the container was killed
	listener, err := net.Listen("unix", path)
	if err != nil {
		return nil, err
	}
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				defer conn.Close()
				var o order
				if json.NewDecoder(conn).Decode(&o) == nil {
					_ = json.NewEncoder(conn).Encode(handle(o))
				}
			}()
		}
	}()
	return listener, nil
}
