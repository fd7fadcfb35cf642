package io.aegira.query.exports;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A file that is written while it is read. */
final class Download {
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Download() {}

    static ResponseEntity<StreamingResponseBody> of(String fileName, MediaType type, StreamingResponseBody content) {
        String attachment =
                ContentDisposition.attachment().filename(fileName).build().toString();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .body(content);
    }
}
