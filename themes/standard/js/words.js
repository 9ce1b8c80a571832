/* words.js – pairs of nynorsk and bokmål that the search takes for one: whole words, and parts of words.
   A text and a question are changed alike, so a part may be short. Letters are without accents, as the search compares them. */
(() => {
  'use strict';

  window.lagvisWords = {
    words: 'eg jeg,dei de,me vi,ho hun,ikkje ikke,kva hva,kven hvem,korleis hvordan,kvifor hvorfor,kvar hver,kor hvor,noko noe,nokon noen,nokre noen,mykje mye,' +
      'meir mer,berre bare,saman sammen,sjolv selv,eigen egen,eiga egen,eige eget,eigne egne,vere vare,gjere gjore,seie si,sja se,veit vet,medan mens,' +
      'anna annet,heile hele,fleire flere,framleis fortsatt,val valg,vala valgene,valet valget,tal tall,veke uke,veker uker,born barn,bornet barnet,namn navn,' +
      'namnet navnet,dome eksempel,domet eksempelet,skilnad forskjell,roynsle erfaring,roynsler erfaringer,samd enig,usamd uenig,hove anledning,' +
      'loyve tillatelse,loyvet tillatelsen,lovnad lofte,lovnader lofter,gild habil,ugild inhabil',
    parts: 'rettlei veiled,verksemd virksomhet,verknad virkning,medverk medvirk,verk virk,tenest tjenest,tilsett ansatt,omsyn hensyn,sakshandsam saksbehandl,' +
      'handsam behandl,utgrei utred,loyving bevilgning,framlegg forslag,frasegn uttalelse,avgjerd avgjorelse,avgjer avgjor,hoyring horing,kjeld kild,' +
      'byggj bygg,tryggj trygg,gjev giv,givar giver,leiar leder,leiing ledelse,eigar eier,eigedom eiendom,meining mening,royst stemm,samspel samspill,' +
      'spel spill,skule skole,heim hjem,stad sted,open apen,heit het,leg lig,valkamp valgkamp,valdag valgdag,valstyr valgstyr,folkeval folkevalg,vald valgt,' +
      'oppnemn oppnevn,kjensl folels,oving ovelse,oppleving opplevelse,forvalting forvaltning,rekn regn,innverknad innvirkning,tiltru tillit,utval utvalg,' +
      'bodskap budskap,hugs husk,hald hold',
  };
})();
