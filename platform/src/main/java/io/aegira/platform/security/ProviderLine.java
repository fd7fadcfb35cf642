package io.aegira.platform.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import lombok.extern.slf4j.Slf4j;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** Our own line to the provider: a form with our credentials, answered within seconds or not at all. */
@Slf4j
final class ProviderLine {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final ProviderAtFirstUse provider;
    private final RestClient http =
            RestClient.builder().requestFactory(impatient()).build();

    ProviderLine(ProviderAtFirstUse provider) {
        this.provider = provider;
    }

    /** Somebody waits for the answer; redirects are not followed. */
    static ClientHttpRequestFactory impatient() {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        factory.setReadTimeout(ANSWER);
        return factory;
    }

    ProviderAtFirstUse provider() {
        return provider;
    }

    /** @throws ProviderOutOfReach when what it says of itself cannot be had */
    ClientRegistration registration() {
        try {
            return provider.registration();
        } catch (RuntimeException unreachable) {
            throw new ProviderOutOfReach("its configuration cannot be read", unreachable);
        }
    }

    /**
     * @throws ProviderRefuses when it says no
     * @throws ProviderOutOfReach when it says nothing in time, or nothing that is to be understood
     */
    Map<String, Object> ask(String endpoint, Map<String, String> question) {
        ClientRegistration us = registration();
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        question.forEach(form::add);
        if (us.getClientSecret().isBlank()) {
            form.add("client_id", us.getClientId());
        }
        try {
            return http.post()
                    .uri(URI.create(endpoint))
                    .headers(headers -> identify(us, headers))
                    .accept(MediaType.APPLICATION_JSON)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .exchangeForRequiredValue((request, answer) -> read(endpoint, answer));
        } catch (RestClientException silent) {
            throw new ProviderOutOfReach("no answer from " + endpoint, silent);
        }
    }

    private static void identify(ClientRegistration us, HttpHeaders headers) {
        if (!us.getClientSecret().isBlank()) {
            headers.setBasicAuth(encoded(us.getClientId()), encoded(us.getClientSecret()));
        }
    }

    /** RFC 6749, 2.3.1: as in a form, before they are joined. */
    private static String encoded(String credential) {
        return URLEncoder.encode(credential, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> read(String endpoint, ConvertibleClientHttpResponse answer) throws IOException {
        int status = answer.getStatusCode().value();
        return switch (status) {
            case 200 -> {
                Map<String, Object> body = answer.bodyTo(JSON);
                if (body == null) {
                    throw new ProviderOutOfReach("an empty answer from " + endpoint);
                }
                yield body;
            }
            case 400 -> throw new ProviderRefuses(endpoint);
            case 401, 403 -> {
                log.warn("the OpenID Connect provider refuses our client at {} with {}", endpoint, status);
                throw new ProviderRefuses(endpoint);
            }
            default -> throw new ProviderOutOfReach(endpoint + " answers " + status);
        };
    }
}
