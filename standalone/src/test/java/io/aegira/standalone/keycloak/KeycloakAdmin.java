package io.aegira.standalone.keycloak;

import io.aegira.standalone.acceptance.fixture.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What an administrator of Keycloak does while we run: in its realm of ours. */
final class KeycloakAdmin {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Keycloak keycloak;

    KeycloakAdmin(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** A token for a program, by its client's secret. */
    String tokenOf(String client, String secret) {
        return token(
                "aegira", Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    void takeAway(String role, String user) {
        change("DELETE", role, user);
    }

    void give(String role, String user) {
        change("POST", role, user);
    }

    private void change(String method, String role, String user) {
        String client = only("/clients?clientId=aegira").get("id").asString();
        JsonNode wanted = call("GET", "/clients/" + client + "/roles/" + role, "");
        call(
                method,
                "/users/" + id(user) + "/role-mappings/clients/" + client,
                Json.array(List.of(wanted)).toString());
    }

    void logOut(String user) {
        call("POST", "/users/" + id(user) + "/logout", "");
    }

    /** From now on it signs with this one; the former still count. */
    void newKey() {
        String key = Json.object(Map.of(
                        "name", "a new key",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config", Map.of("priority", List.of("500"), "algorithm", List.of("RS256"))))
                .toString();
        call("POST", "/components", key);
    }

    /** All but the new one. */
    void removeFormerKeys() {
        StreamSupport.stream(
                        call("GET", "/components?type=org.keycloak.keys.KeyProvider", "")
                                .spliterator(),
                        false)
                .filter(key -> key.get("providerId").asString().equals("rsa-generated"))
                .filter(key -> !key.get("name").asString().equals("a new key"))
                .forEach(key -> call("DELETE", "/components/" + key.get("id").asString(), ""));
    }

    private String id(String user) {
        return only("/users?exact=true&username=" + user).get("id").asString();
    }

    private JsonNode only(String path) {
        return call("GET", path, "").get(0);
    }

    private JsonNode call(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(keycloak.address().resolve("/admin/realms/aegira" + path))
                .header("Authorization", "Bearer " + admin())
                .header("Content-Type", "application/json");
        String answer = send(request.method(method, BodyPublishers.ofString(json)));
        return Json.read(answer.isBlank() ? "null" : answer);
    }

    private String admin() {
        return token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        Keycloak.ADMIN,
                        "password",
                        Keycloak.PASSWORD));
    }

    private String token(String realm, Map<String, String> question) {
        URI endpoint = keycloak.address().resolve("/realms/" + realm + "/protocol/openid-connect/token");
        return Json.read(send(HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(question)))))
                .get("access_token")
                .asString();
    }

    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer.uri() + " answers " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
