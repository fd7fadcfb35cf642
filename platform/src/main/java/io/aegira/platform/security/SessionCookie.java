package io.aegira.platform.security;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The cookie by which a browser is known. Over https its name binds it to this very host: no neighbour under the same domain can set
 * it, and no connection in the clear carries it. Browsers take such a name over https alone.
 *
 * @param https whether people come over https, be it to us or to the proxy before us
 */
record SessionCookie(boolean https) {
    private static final String SETTING = "aegira.session.https";
    private static final String PATH = "/";

    /** Everywhere but in the demo, unless the setting says otherwise. */
    static SessionCookie in(Environment environment) {
        Boolean told = environment.getProperty(SETTING, Boolean.class);
        return new SessionCookie(
                told == null ? !environment.acceptsProfiles(Profiles.of(DemoConfiguration.PROFILE)) : told);
    }

    String name() {
        return https ? "__Host-aegira_session" : "aegira_session";
    }

    void applyTo(SessionCookieConfig cookie) {
        cookie.setName(name());
        cookie.setSecure(https);
        cookie.setHttpOnly(true);
        cookie.setPath(PATH);
    }

    /** What makes a browser forget it: without the same attributes it would not listen. */
    Cookie forgotten() {
        Cookie cookie = new Cookie(name(), "");
        cookie.setMaxAge(0);
        cookie.setSecure(https);
        cookie.setHttpOnly(true);
        cookie.setPath(PATH);
        return cookie;
    }
}
