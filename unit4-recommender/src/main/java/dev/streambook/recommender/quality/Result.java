package dev.streambook.recommender.quality;

import dev.streambook.unit4.Judgement;
import java.util.List;

/**
 * How one recommender did.
 *
 * @param prequential event by event
 * @param untouched event by event, only the tests after the part of the stream that the settings were tuned on
 * @param tenths the same, for each tenth of the tests, in the order of time
 * @param byTime by a split in time
 * @param shown of the lists of the prequential test
 */
record Result(
        String name,
        Judgement prequential,
        Judgement untouched,
        List<Judgement> tenths,
        Judgement byTime,
        Shown shown) {}
