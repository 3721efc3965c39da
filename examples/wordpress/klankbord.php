<?php
/**
 * Plugin Name: Klankbord
 * Description: Shows a Klankbord survey in the corner of every page, and where the shortcode [klankbord survey="feedback"] stands.
 *
 * Put this file into wp-content/mu-plugins/ and fill in the two values below. Nothing else is needed: WordPress runs a
 * must-use plugin without switching it on. For WordPress 6.0 and later.
 */

defined( 'ABSPATH' ) || exit;

const KLANKBORD_HOST   = 'https://feedback.example.org';
const KLANKBORD_SURVEY = 'monitor'; // Leave it empty to show surveys by shortcode only.

add_action(
	'wp_enqueue_scripts',
	function () {
		wp_enqueue_script( 'klankbord', KLANKBORD_HOST . '/embed.js', array(), null, false );
	}
);

// The tag as it is printed: attributes of its own have another way, but only from WordPress 6.4 on.
add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		if ( 'klankbord' !== $handle ) {
			return $tag;
		}
		$attributes = ' async';
		if ( KLANKBORD_SURVEY ) {
			$attributes .= sprintf(
				' data-survey="%s" data-language="%s"',
				esc_attr( KLANKBORD_SURVEY ),
				esc_attr( strtok( get_locale(), '_' ) )
			);
		}
		// Scripts of others may stand before and after it in the same text.
		return preg_replace( '/<script(?=[^>]*\ssrc=)/', '<script' . $attributes, $tag, 1 );
	},
	10,
	2
);

add_shortcode(
	'klankbord',
	function ( $given ) {
		$given = shortcode_atts(
			array(
				'survey'   => 'feedback',
				'language' => strtok( get_locale(), '_' ),
				'values'   => '',
			),
			$given,
			'klankbord'
		);
		return sprintf(
			'<klankbord-survey survey="%s" language="%s" hidden-values="%s" style="min-height:600px"></klankbord-survey>',
			esc_attr( $given['survey'] ),
			esc_attr( $given['language'] ),
			esc_attr( $given['values'] )
		);
	}
);
