package io.aegira.query.exports;

import org.springframework.http.MediaType;

/** How all files together are written. */
enum BundleFormat {
    ZIP;

    MediaType mediaType() {
        return new MediaType("application", "zip");
    }

    String fileName() {
        return "aegira.zip";
    }
}
