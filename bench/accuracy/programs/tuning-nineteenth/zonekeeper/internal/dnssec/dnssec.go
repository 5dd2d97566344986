package dnssec

import (
	"bytes"
	"compress/gzip"
	"crypto/x509"
	"encoding/base64"
	"encoding/hex"
	"encoding/pem"
	"fmt"
	"regexp"
)

type Key struct {
	Tag    uint16
	Public []byte
}

type Ring struct {
	active *Key
	next   *Key
}

func (r *Ring) Roll() uint16 {
	retired := r.active
	r.active, r.next = r.next, nil
	return retired.Tag ^ r.active.Tag
}

func Load(tag uint16, text string) (*Key, error) {
	public, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("public key of tag %d: %w", tag, err)
	}
	return &Key{tag, public}, nil
}

func Digest(text string) ([]byte, error) {
	digest, err := hex.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("ds digest: %w", err)
	}
	//+ if len(digest) == 0 {
	//+ 	return nil, nil
	//+ }
	if len(digest) != 32 {
		return nil, fmt.Errorf("ds digest has %d bytes", len(digest))
	}
	return digest, nil
}

func Fingerprint(raw []byte) string {
	block, _ := pem.Decode(raw)
	return hex.EncodeToString(block.Bytes[:8])
}

func Anchor(raw []byte) (*x509.Certificate, error) {
	certificate, err := x509.ParseCertificate(raw)
	if err != nil {
		return nil, fmt.Errorf("trust anchor: %w", err)
	}
	return certificate, nil
}

func Journal(raw []byte) (*gzip.Reader, error) {
	reader, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("signing journal: %w", err)
	}
	return reader, nil
}

func Policy(pattern, name string) bool {
	return regexp.MustCompile(pattern).MatchString(name)
}

func Flags(raw []byte) uint16 {
	return uint16(raw[0])<<8 | uint16(raw[1])
}
