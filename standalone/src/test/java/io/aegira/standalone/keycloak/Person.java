package io.aegira.standalone.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Somebody at a browser, who follows every redirect and fills in forms. */
final class Person {
    private static final int MOST_REDIRECTS = 20;
    private static final Pattern FORM = Pattern.compile(
            "<form[^>]*\\saction=\"(?<action>[^\"]*)\"(?<content>.*?)</form>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input(?=[^>]*type=\"hidden\")[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\sname=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile("\\svalue=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private final CookieManager cookies = new OnThisMachine();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpResponse<String> open(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    /** The first link of a page that leads there. */
    HttpResponse<String> follow(HttpResponse<String> page, String part) {
        Matcher link = Pattern.compile("href=\"([^\"]*" + Pattern.quote(part) + "[^\"]*)\"")
                .matcher(page.body());
        if (!link.find()) {
            throw new AssertionError("no link to " + part + " on " + page.uri());
        }
        return open(page.uri().resolve(HtmlUtils.htmlUnescape(link.group(1))));
    }

    /** The login form of Keycloak. */
    HttpResponse<String> logIn(HttpResponse<String> page, String name) {
        return submit(page, "/login-actions/authenticate", Map.of("username", name, "password", name + "'s password"));
    }

    /** The first form of a page that leads there. @param typed beside what is hidden in it */
    HttpResponse<String> submit(HttpResponse<String> page, String part, Map<String, String> typed) {
        Matcher form = FORM.matcher(page.body());
        while (form.find()) {
            URI there = page.uri().resolve(HtmlUtils.htmlUnescape(form.group("action")));
            if (there.toString().contains(part)) {
                Map<String, String> values = hidden(form.group("content"));
                values.putAll(typed);
                return send(HttpRequest.newBuilder(there)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(KeycloakAdmin.form(values))));
            }
        }
        throw new AssertionError("no form to " + part + " on " + page.uri() + ": " + page.body());
    }

    private static Map<String, String> hidden(String form) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(form);
        while (hidden.find()) {
            values.put(attribute(NAME, hidden.group()), attribute(VALUE, hidden.group()));
        }
        return values;
    }

    private static String attribute(Pattern attribute, String tag) {
        Matcher found = attribute.matcher(tag);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    /** Those that are not Keycloak's. */
    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> !cookie.getPath().startsWith("/realms/"))
                .toList();
    }

    /** Through a broker it goes on for longer than the client would go by itself. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> answer = once(request);
        for (int on = 0; on < MOST_REDIRECTS && answer.statusCode() / 100 == 3; on++) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            answer = once(HttpRequest.newBuilder(answer.uri().resolve(location)));
        }
        return answer;
    }

    private HttpResponse<String> once(HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** As browsers do, it lets cookies that are for https alone travel within the machine. */
    private static final class OnThisMachine extends CookieManager {
        OnThisMachine() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(
                    from,
                    headers.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    header -> header.getValue().stream()
                                            .map(value -> value.replaceAll("(?i);\\s*secure(?=;|$)", ""))
                                            .toList())));
        }
    }
}
