package org.longtable.bringing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file kept in the database in pieces, so that no more than one of them is in memory. */
@Component
class Pieces {
    private static final int SIZE = 256 * 1024;

    private final JdbcClient db;

    Pieces(JdbcClient db) {
        this.db = db;
    }

    void keep(BringingId id, InputStream file) throws IOException {
        var number = 0;
        for (var piece = file.readNBytes(SIZE); piece.length > 0; piece = file.readNBytes(SIZE))
            db.sql("insert into bringing.piece (bringing_id, number, bytes) values (:id, :number, :bytes)")
                    .param("id", id.value())
                    .param("number", number++)
                    .param("bytes", piece)
                    .update();
    }

    InputStream open(BringingId id) {
        return new Reading(id);
    }

    void forget(BringingId id) {
        db.sql("delete from bringing.piece where bringing_id = :id")
                .param("id", id.value())
                .update();
    }

    private final class Reading extends InputStream {
        private final BringingId id;
        private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
        private int number;

        Reading(BringingId id) {
            this.id = id;
        }

        @Override
        public int read() {
            return more() ? piece.read() : -1;
        }

        @Override
        public int read(byte[] to, int from, int most) {
            if (most == 0) return 0;
            return more() ? piece.read(to, from, most) : -1;
        }

        private boolean more() {
            if (piece.available() > 0) return true;
            var next = db.sql("select bytes from bringing.piece where bringing_id = :id and number = :number")
                    .param("id", id.value())
                    .param("number", number++)
                    .query(byte[].class)
                    .optional();
            next.ifPresent(bytes -> piece = new ByteArrayInputStream(bytes));
            return next.isPresent();
        }
    }
}
