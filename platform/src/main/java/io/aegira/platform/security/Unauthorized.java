package io.aegira.platform.security;

import io.aegira.platform.web.Problem;
import io.aegira.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers a call without a valid token. What was wrong with the token is not told: it would help nobody but a forger. */
final class Unauthorized implements AuthenticationEntryPoint {
    private final ProblemWriter problems;

    Unauthorized(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        if (failed instanceof AuthenticationServiceException) {
            String detail = "Tokens cannot be checked at the moment. Try again.";
            problems.write(response, Problem.unavailable(detail));
            return;
        }
        boolean tokenGiven = failed instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, tokenGiven ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(response, new Problem(401, "Unauthorized", "A valid bearer token is needed.", List.of()));
    }
}
