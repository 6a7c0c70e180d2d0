package dev.streambook.unit4.archive;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import org.apache.spark.sql.api.java.UDF1;

/** Why a value is no event, as one sentence; null if it is one. */
final class WhyMalformed implements UDF1<byte[], String> {

    private static final long serialVersionUID = 1L;

    @Override
    public String call(byte[] value) {
        try {
            EventJson.read(value == null ? new byte[0] : value);
            return null;
        } catch (MalformedEventException e) {
            return e.getMessage();
        }
    }
}
