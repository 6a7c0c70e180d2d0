/** Invented viewers with planted tastes, and a delivery that loses order, repeats and damages: all counted. */
package dev.streambook.generator;
