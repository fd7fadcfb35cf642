package io.aegira.standalone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;

/** An auditor who takes the log along and keeps none of it. */
final class Download {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private final String token;
    private long bytes;

    Download(int port) throws IOException {
        api = "http://127.0.0.1:" + port + "/api/v1";
        HttpRequest login = HttpRequest.newBuilder(URI.create(api + "/demo/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"tenant_id\":\"" + CopiedLog.TENANT + "\",\"roles\":[\"AUDITOR\"]}"))
                .build();
        token = JsonMapper.shared()
                .readTree(send(login).body())
                .get("access_token")
                .asString();
    }

    /** How long the whole log takes. */
    double seconds(String format) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/exports/raw-events?format=" + format))
                .header("Authorization", "Bearer " + token)
                .build();
        long begin = System.nanoTime();
        try (InputStream content = send(request).body()) {
            bytes = content.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** That the last one had. */
    long bytes() {
        return bytes;
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("answered " + response.statusCode());
            }
            return response;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
