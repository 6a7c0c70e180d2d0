/** 4.0 Play: six viewers, ten films, a model of two factors, and what it would recommend. */
package dev.streambook.unit4.play;
