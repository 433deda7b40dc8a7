package org.longtable.site;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Something printed: a PDF and the name of its file. */
public record Paper(String name, byte[] bytes) {
    /** Handed over as a file to keep, never opened inside a page. */
    public ResponseEntity<byte[]> handedOver() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
