package org.longtable.places;

import io.nayuki.qrcodegen.QrCode;

/** A link as a picture that phones read: black squares of one unit, and how many units it is wide. */
public record Qr(String squares, int width) {
    private static final int MARGIN = 4;

    static Qr of(String link) {
        var code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++)
            for (var x = 0; x < code.size; x++)
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
        return new Qr(path.toString(), code.size + 2 * MARGIN);
    }
}
