package dev.streambook.unit4;

import java.util.List;

/** Makes a model of its parts. */
@FunctionalInterface
public interface ModelDecoder {

    /**
     * @param parts all that the manifest counts, in order
     * @throws BadModelException of kind {@link Refusal#CORRUPT} if they are not what the manifest says
     */
    Model decode(Manifest manifest, List<byte[]> parts);
}
