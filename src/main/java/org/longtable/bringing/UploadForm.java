package org.longtable.bringing;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** The form with which a file is handed over. */
final class UploadForm {
    private UploadForm() {}

    static Optional<BringingId> read(Typed typed, @Nullable MultipartFile file, Bringings bringings, Texts texts)
            throws IOException {
        var holds = typed.choice("holds", Holds::of);
        var chosen = file != null
                && !Optional.ofNullable(file.getOriginalFilename()).orElse("").isBlank();
        if (file == null || file.isEmpty())
            typed.problem("file", chosen ? "bringing.unreadable.empty" : "bringing.file.missing");
        if (typed.refused() || file == null || holds.isEmpty()) return Optional.empty();
        try (var in = file.getInputStream()) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return Optional.of(bringings.take(holds.get(), name, file.getSize(), in, texts.language()));
        } catch (Unreadable e) {
            typed.problem("file", e.key(), e.words());
            return Optional.empty();
        }
    }

    static String page(Typed typed, Bounds bounds, Model model) {
        model.addAttribute("largest", bounds.file().toMegabytes());
        model.addAttribute("largestWorkbook", bounds.workbook().toMegabytes());
        model.addAttribute("typed", typed);
        return "bringing/new";
    }
}
