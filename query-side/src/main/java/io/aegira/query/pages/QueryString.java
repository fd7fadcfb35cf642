package io.aegira.query.pages;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What is asked for, as a query string of the same page. */
public final class QueryString {
    private QueryString() {}

    /** @param namesAndValues in turn; what is blank is left out @return beginning with {@code ?} */
    public static String of(String... namesAndValues) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isBlank()) {
                query.queryParam(namesAndValues[i], "{" + i + "}");
                query.uriVariables(Map.of(String.valueOf(i), namesAndValues[i + 1].strip()));
            }
        }
        String text = query.encode().build().toUriString();
        return text.isEmpty() ? "?" : text;
    }
}
