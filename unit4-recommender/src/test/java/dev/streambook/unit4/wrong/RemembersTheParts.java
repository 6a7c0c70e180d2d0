package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.solution.ModelRegistry;
import java.util.Map;
import java.util.TreeMap;

/** Remembers the parts of the version that came last, and can put them in again after they were forgotten. */
abstract class RemembersTheParts extends ModelRegistry {

    private final Map<Integer, byte[]> parts = new TreeMap<>();
    private String latest = "";

    RemembersTheParts(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public final void part(String version, int number, byte[] part) {
        if (!version.equals(latest)) {
            latest = version;
            parts.clear();
        }
        parts.put(number, part);
        super.part(version, number, part);
    }

    /** Does nothing if parts of another version came since. */
    final void putInAgain(String version) {
        if (version.equals(latest)) {
            parts.forEach((number, part) -> super.part(version, number, part));
        }
    }
}
