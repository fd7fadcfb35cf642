package io.aegira.standalone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who has logged in, and the page that they open. */
final class Visit {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http;
    private final int port;
    private final Map<String, String> cookies = new TreeMap<>();
    private final String path;
    private int bytes;

    private Visit(HttpClient http, int port, Map<String, String> cookies, String path) {
        this.http = http;
        this.port = port;
        this.cookies.putAll(cookies);
        this.path = path;
    }

    /** @param name that the demo's login page knows */
    static Visit of(int port, String name) throws IOException {
        Visit visit = new Visit(HttpClient.newHttpClient(), port, Map.of(), "/");
        String csrf = visit.first(CSRF, visit.get("/login"));
        String form = "user=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
        HttpResponse<String> answer = visit.send(visit.to("/demo/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() != 302) {
            throw new IOException(name + " is not let in: " + answer.statusCode());
        }
        return visit;
    }

    Visit at(String page) {
        return new Visit(http, port, cookies, page);
    }

    /** The first link of a page that begins so, as it stands there. */
    String linkFrom(String page, String begin) throws IOException {
        return first(Pattern.compile("href=\"(" + Pattern.quote(begin) + "[^\"#]+)\""), get(page))
                .replace("&amp;", "&");
    }

    /** Until the whole page is there. */
    double millis() throws IOException {
        long begin = System.nanoTime();
        bytes = get(path).length();
        return (System.nanoTime() - begin) / 1e6;
    }

    int bytes() {
        return bytes;
    }

    private String get(String page) throws IOException {
        HttpResponse<String> answer = send(to(page).GET().build());
        if (answer.statusCode() != 200) {
            throw new IOException(page + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder to(String page) {
        String all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page));
        return all.isEmpty() ? request : request.header("Cookie", all);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String pair = cookie.split(";", 2)[0];
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    private String first(Pattern pattern, String body) throws IOException {
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) {
            throw new IOException("nothing like " + pattern + " there");
        }
        return matcher.group(1);
    }
}
