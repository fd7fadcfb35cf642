package io.aegira.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A way to log in on a page, beside a provider's. What follows a login is the same for all of them. */
public interface LoginWay {
    /** Where what lets somebody in is posted to. */
    String path();

    /** Who comes; empty for nobody who is let in, for whatever reason. */
    Optional<Caller> caller(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** The word by which the login page, and the record of it, know that somebody did not get in this way. */
    String failure();
}
