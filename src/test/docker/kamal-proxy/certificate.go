package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"math/big"
	"time"
)

// certificateFor reads the custom certificate, or makes a self-signed one where kamal-proxy would ask Let's Encrypt.
func certificateFor(s settings) (*tls.Certificate, error) {
	if s.CertificatePath != "" {
		pair, err := tls.LoadX509KeyPair(s.CertificatePath, s.KeyPath)
		return &pair, err
	}
	for _, host := range s.Hosts {
		if len(host) > 0 && host[0] == '*' {
			return nil, errors.New("automatic TLS does not support wildcards")
		}
	}
	return selfSigned(s.Hosts)
}

func selfSigned(hosts []string) (*tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	now := time.Now()
	request := &x509.Certificate{
		SerialNumber: big.NewInt(now.UnixNano()),
		Subject:      pkix.Name{CommonName: hosts[0]},
		DNSNames:     hosts,
		NotBefore:    now.Add(-time.Hour),
		NotAfter:     now.AddDate(0, 3, 0),
	}
	der, err := x509.CreateCertificate(rand.Reader, request, request, &key.PublicKey, key)
	return &tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, err
}

// certificate finds the certificate for the name a client asks for.
func (r *router) certificate(hello *tls.ClientHelloInfo) (*tls.Certificate, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	s, _ := r.match(hello.ServerName, "/")
	if hello.ServerName == "" {
		s = r.anySecure()
	}
	if s == nil || s.loaded.certificate == nil {
		return nil, errors.New("unknown server name")
	}
	return s.loaded.certificate, nil
}

func (r *router) anySecure() *service {
	for _, s := range r.services {
		if s.loaded.TLS {
			return s
		}
	}
	return nil
}
