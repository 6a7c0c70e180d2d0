package dev.streambook.recommender.quality;

import dev.streambook.recommender.settings.SettingsBlock;
import dev.streambook.unit4.Protocol;

/**
 * How recommenders are compared.
 *
 * @param tunedShare the share of the oldest events that the defaults of the settings were tuned on
 * @param splitShare the share of the newest events in the test by a split in time
 */
record QualitySettings(Protocol protocol, double tunedShare, double splitShare) {

    static QualitySettings read(SettingsBlock quality) {
        return new QualitySettings(
                new Protocol(
                        quality.number("warm-up", 0.001, 0.999),
                        quality.number("liked-stars", 0.5, 5),
                        quality.whole("list-length", 1, 1_000),
                        quality.whole("retrain-every", 1, Integer.MAX_VALUE)),
                quality.number("tuned-share", 0, 1),
                quality.number("split-share", 0.001, 0.999));
    }
}
