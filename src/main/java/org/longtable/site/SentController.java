package org.longtable.site;

import java.util.UUID;
import org.longtable.ground.SentForms;
import org.longtable.vocabulary.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells a browser that was cut off while it sent a form whether the form took effect, so that its draft can go. */
@Controller
class SentController {
    private final SentForms sent;

    SentController(SentForms sent) {
        this.sent = sent;
    }

    @GetMapping("/sent/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tookEffect(@PathVariable UUID key) {
        if (!sent.tookEffect(key)) throw new NotFound();
    }
}
