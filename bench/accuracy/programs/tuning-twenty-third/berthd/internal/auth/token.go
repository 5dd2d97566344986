package auth

import (
	"fmt"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
)

type Tokens struct {
	Secret []byte
}

func (t Tokens) Issue(subject string, expires int64) string {
	text, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": subject, "exp": expires}).SignedString(t.Secret)
	return text
}

func (t Tokens) Verify(text string) (string, error) {
	token, err := jwt.Parse(text, func(*jwt.Token) (any, error) { return t.Secret, nil })
	if err != nil {
		return "", fmt.Errorf("verify token: %w", err)
	}
	return token.Claims.GetSubject()
}

func Terminal(text string) (uuid.UUID, error) {
	return uuid.Parse(text)
}

func Device(text string) uuid.UUID {
	return uuid.MustParse(text)
}

type Grants struct {
	ByRole map[string][]string
}

func (g *Grants) Check(role, action string) error {
	for _, allowed := range g.ByRole[role] {
		if allowed == action {
			return nil
		}
	}
	return fmt.Errorf("role %s may not %s", role, action)
}
