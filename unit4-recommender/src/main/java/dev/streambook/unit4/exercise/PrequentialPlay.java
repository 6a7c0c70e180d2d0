package dev.streambook.unit4.exercise;

import dev.streambook.unit4.play.FourEvenings;

/** Runs your evaluation, judged by your Ranking (4.4), over four evenings of three viewers. */
public final class PrequentialPlay {

    private PrequentialPlay() {}

    public static void main(String[] args) {
        FourEvenings.show(new Prequential(new Ranking()));
    }
}
